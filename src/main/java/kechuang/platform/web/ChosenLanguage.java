package kechuang.platform.web;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;
import java.util.Locale;

/**
 * A view speaks the visitor's language from its first step: what a view action loads, before the template is read, is
 * already in it.
 */
public class ChosenLanguage extends ViewHandlerWrapper {

  public ChosenLanguage(ViewHandler wrapped) {
    super(wrapped);
  }

  @Override
  public Locale calculateLocale(FacesContext context) {
    return CDI.current().select(LanguagePage.class).get().getLocale();
  }
}
