package kechuang.platform.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import kechuang.fault.RuleViolation;
import kechuang.platform.boundary.Messages;

/** What was done, said once: on this page, or on the one it leads to. */
public final class Said {

  private Said() {
  }

  /** On this page, above its content. */
  public static void here(String key, Object... arguments) {
    var faces = FacesContext.getCurrentInstance();
    var text = Display.text(key, arguments);
    // A second click comes with what the first one left for the next page.
    if (faces.getMessageList(null).stream().noneMatch(message -> text.equals(message.getSummary()))) {
      faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, text, null));
    }
  }

  /** Beside the field that it is about: why what was put there is not taken. */
  public static void beside(UIComponent place, RuleViolation refused) {
    var faces = FacesContext.getCurrentInstance();
    faces.addMessage(place.getClientId(faces),
        new FacesMessage(FacesMessage.SEVERITY_ERROR, Messages.text(Display.locale(), refused), null));
  }

  /** On the page that the act leads to. */
  public static void onNextPage(String key, Object... arguments) {
    here(key, arguments);
    FacesContext.getCurrentInstance().getExternalContext().getFlash().setKeepMessages(true);
  }
}
