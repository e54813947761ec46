package kechuang.claim.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;

/** Required fields are marked always, but asked for only when the form is sent: a quote comes from half of it. */
final class RequiredFields {

  private RequiredFields() {
  }

  static boolean when(String button) {
    var faces = FacesContext.getCurrentInstance();
    return faces.getCurrentPhaseId() == PhaseId.RENDER_RESPONSE
        || faces.getExternalContext().getRequestParameterMap().containsKey(button);
  }
}
