/** What a lesson shows of the shell and of its programs, typed once more and compared. */
package org.mqttcourse.proof.transcript;
