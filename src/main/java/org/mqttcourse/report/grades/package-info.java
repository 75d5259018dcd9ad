/** How a class did: for other programs, for a spreadsheet, for a browser and for the terminal. */
package org.mqttcourse.report.grades;
