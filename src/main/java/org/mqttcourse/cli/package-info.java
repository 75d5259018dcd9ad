/** The command line: one class per subcommand. */
package org.mqttcourse.cli;
