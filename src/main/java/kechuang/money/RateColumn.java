package kechuang.money;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.math.BigDecimal;

/** A rate in a {@code NUMERIC(5,4)} column. */
@Converter(autoApply = true)
public class RateColumn implements AttributeConverter<Rate, BigDecimal> {

  @Override
  public BigDecimal convertToDatabaseColumn(Rate rate) {
    return rate == null ? null : rate.fraction();
  }

  @Override
  public Rate convertToEntityAttribute(BigDecimal column) {
    return column == null ? null : new Rate(column);
  }
}
