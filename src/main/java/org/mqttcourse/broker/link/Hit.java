package org.mqttcourse.broker.link;

/**
 * A fault that is to be done to a packet.
 *
 * @param nanos how long this one is held
 */
record Hit(LinkFault fault, long nanos) {}
