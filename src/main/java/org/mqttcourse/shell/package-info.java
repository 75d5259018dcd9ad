/** The interactive shell: one class per command. */
package org.mqttcourse.shell;
