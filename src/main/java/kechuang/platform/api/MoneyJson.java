package kechuang.platform.api;

import jakarta.json.bind.serializer.DeserializationContext;
import jakarta.json.bind.serializer.JsonbDeserializer;
import jakarta.json.bind.serializer.JsonbSerializer;
import jakarta.json.bind.serializer.SerializationContext;
import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonParser;
import java.lang.reflect.Type;
import kechuang.fault.RuleViolation;
import kechuang.money.Money;

/** Amounts as text with exactly two decimals. A number is refused: many partners' numbers are binary fractions. */
public class MoneyJson implements JsonbDeserializer<Money>, JsonbSerializer<Money> {

  private static final String FORM = "[0-9]{1,16}\\.[0-9]{2}";

  @Override
  public Money deserialize(JsonParser parser, DeserializationContext context, Type type) {
    var text = Values.text(parser, "money.not-text");
    if (text.matches(FORM)) {
      return read(text);
    }
    // Says in so many words what was wrong, where it is one of the usual things.
    read(text.length() > 60 ? text.substring(0, 60) : text);
    throw new MalformedValue("money.two-decimals");
  }

  private static Money read(String text) {
    try {
      return Money.parse(text);
    } catch (RuleViolation refusal) {
      throw new MalformedValue(refusal);
    }
  }

  @Override
  public void serialize(Money money, JsonGenerator generator, SerializationContext context) {
    generator.write(money.toString());
  }
}
