package org.mqttcourse.broker;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A test of what mosquitto does otherwise, and may. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface NotMosquitto {
  /** Why it may. */
  String value();
}
