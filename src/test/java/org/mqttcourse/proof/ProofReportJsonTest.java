package org.mqttcourse.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProofReportJsonTest {
  @Test
  void writesEachFieldOnce() throws IOException {
    StringWriter text = new StringWriter();
    ProofReportJson.write(
        new ProofReport(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, List.of("it's \"so\"")),
        text);
    assertEquals(
        """
        {
          "lessons": 1,
          "exercises": 2,
          "solutionsPass": 3,
          "startersFail": 4,
          "mistakes": 5,
          "mistakesRejected": 6,
          "mistakesNamed": 7,
          "variants": 8,
          "variantsPass": 9,
          "tries": 10,
          "triesDone": 11,
          "predictions": 12,
          "predictionsTrue": 13,
          "transcripts": 14,
          "transcriptsTrue": 15,
          "problems": [
            "it's \\"so\\""
          ]
        }
        """,
        text.toString());
  }
}
