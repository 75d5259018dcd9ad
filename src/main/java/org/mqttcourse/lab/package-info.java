/**
 * Experiments: a broker of its own with clients and links that can be disturbed, and what is tried
 * on it. Predictions are settled here.
 */
package org.mqttcourse.lab;
