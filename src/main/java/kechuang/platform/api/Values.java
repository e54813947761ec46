package kechuang.platform.api;

import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;

/** Reading single values strictly: a text is a text. */
final class Values {

  private Values() {
  }

  /** The text at the parser's place; anything else is refused with the key. */
  static String text(JsonParser parser, String key) {
    Event event = parser.currentEvent();
    if (event != Event.VALUE_STRING) {
      throw new MalformedValue(key);
    }
    return parser.getString();
  }
}
