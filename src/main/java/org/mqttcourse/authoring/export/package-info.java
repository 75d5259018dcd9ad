/** The course for paper, browser and projector: workbook, PDF, slides, and what a teacher needs. */
package org.mqttcourse.authoring.export;
