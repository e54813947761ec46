package kechuang.money;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.math.BigDecimal;

/** Money in a {@code NUMERIC(18,2)} column. Sum queries give a bare number and are wrapped where they are asked. */
@Converter(autoApply = true)
public class MoneyColumn implements AttributeConverter<Money, BigDecimal> {

  @Override
  public BigDecimal convertToDatabaseColumn(Money money) {
    return money == null ? null : money.yuan();
  }

  @Override
  public Money convertToEntityAttribute(BigDecimal column) {
    return column == null ? null : new Money(column);
  }
}
