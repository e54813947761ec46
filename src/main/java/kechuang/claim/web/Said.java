package kechuang.claim.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import kechuang.platform.web.Display;

/** What was done, said once: on this page, or on the one it leads to. */
final class Said {

  private Said() {
  }

  static void here(String key, Object... arguments) {
    FacesContext.getCurrentInstance().addMessage(null,
        new FacesMessage(FacesMessage.SEVERITY_INFO, Display.text(key, arguments), null));
  }

  static void onNextPage(String key, Object... arguments) {
    here(key, arguments);
    FacesContext.getCurrentInstance().getExternalContext().getFlash().setKeepMessages(true);
  }
}
