package kechuang.outage;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;

/** What came back for a request. */
record Answer(int status, String body) {

  /** Whether the partner may go on as if it were done. */
  boolean acknowledges() {
    return status / 100 == 2;
  }

  /** Whether it leaves open what became of the request: the partner asks again with the same key. */
  boolean leavesOpen() {
    return status >= 500;
  }

  JsonObject json() {
    try (var reader = Json.createReader(new StringReader(body))) {
      return reader.readObject();
    }
  }

  long number(String name) {
    return json().getJsonNumber(name).longValueExact();
  }
}
