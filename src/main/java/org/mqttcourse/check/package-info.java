/** How an exercise is judged: what is played, what is seen, what is found. */
package org.mqttcourse.check;
