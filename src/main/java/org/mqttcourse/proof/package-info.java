/** The course proves itself. */
package org.mqttcourse.proof;
