/** What crossed the wire: packets, sightings of them, and the journal that keeps the sightings. */
package org.mqttcourse.wire;
