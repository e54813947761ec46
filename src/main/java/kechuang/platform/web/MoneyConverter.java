package kechuang.platform.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import kechuang.fault.RuleViolation;
import kechuang.money.Money;

/**
 * Amounts as people type and read them. What {@link Money#parse} refuses (a sign, a third decimal, an exponent,
 * full-width digits) comes back as its sentence beside the field, with what was typed still in it.
 */
@FacesConverter(value = "kechuang.Money", forClass = Money.class)
public class MoneyConverter implements Converter<Money> {

  @Override
  public Money getAsObject(FacesContext faces, UIComponent field, String typed) {
    if (typed == null || typed.isBlank()) {
      return null;
    }
    try {
      return Money.parse(typed);
    } catch (RuleViolation refusal) {
      String sentence = Display.text(refusal.key(), refusal.arguments());
      throw new ConverterException(new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, null), refusal);
    }
  }

  @Override
  public String getAsString(FacesContext faces, UIComponent field, Money amount) {
    return Display.money(amount);
  }
}
