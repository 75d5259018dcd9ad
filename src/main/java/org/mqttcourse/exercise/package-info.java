/** An exercise and what its folder holds. */
package org.mqttcourse.exercise;
