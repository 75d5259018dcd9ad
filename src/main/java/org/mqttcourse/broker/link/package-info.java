/**
 * Links that are disturbed on purpose: the language of faults, and what they do to packets. Nothing
 * here knows of Netty or a socket.
 */
package org.mqttcourse.broker.link;
