/** MQTT clients by name, driven by commands: the same for the shell and for scripts. */
package org.mqttcourse.playground;
