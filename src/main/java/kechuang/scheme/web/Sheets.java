package kechuang.scheme.web;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.JsonbException;
import jakarta.json.bind.config.PropertyVisibilityStrategy;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Optional;

/** A form with however many rows somebody gave it, as a text that is kept until it is sent: its fields, and nothing worked out. */
final class Sheets {

  private static final Jsonb JSON = JsonbBuilder.create(new JsonbConfig()
      .withPropertyVisibilityStrategy(new PropertyVisibilityStrategy() {
        @Override
        public boolean isVisible(Field field) {
          return true;
        }

        @Override
        public boolean isVisible(Method method) {
          return false;
        }
      }));

  private Sheets() {
  }

  static String write(MeasureForm form) {
    return JSON.toJson(form);
  }

  /** Empty where the portal's forms have changed since. */
  static Optional<MeasureForm> read(String text) {
    try {
      return Optional.ofNullable(JSON.fromJson(text, MeasureForm.class));
    } catch (JsonbException outdated) {
      return Optional.empty();
    }
  }
}
