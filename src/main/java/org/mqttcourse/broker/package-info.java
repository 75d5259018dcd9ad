/** The broker and its front door, where every packet is recorded. */
package org.mqttcourse.broker;
