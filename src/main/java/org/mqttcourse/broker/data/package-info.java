/** What a broker keeps in a folder, so that it outlives the broker. */
package org.mqttcourse.broker.data;
