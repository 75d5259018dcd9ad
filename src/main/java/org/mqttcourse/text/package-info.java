/** What the program itself says, in the language of who reads it. */
package org.mqttcourse.text;
