package kechuang.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import kechuang.platform.boundary.Caller;
import kechuang.platform.boundary.Drafts;
import org.primefaces.PrimeFaces;

/** Behind {@code <k:draft>}: takes what the browser sends two seconds after the last key, and gives it back on return. */
@Named
@RequestScoped
public class DraftPage implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String PARAMETER = "kechuang.draft";

  @Inject
  private transient Drafts drafts;
  @Inject
  private transient Caller caller;

  private final transient Map<String, String> found = new HashMap<>();

  /** Keeps the form as the browser wrote it (time and values by field), and tells the browser so. */
  public void keep(String page, String object) {
    String body = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap().get(PARAMETER);
    if (body != null && !body.isBlank()) {
      drafts.save(page, object, body);
      PrimeFaces.current().ajax().addCallbackParam("kept", true);
    }
  }

  /**
   * What was kept; the browser offers it when the form is first there, with its page or when a button opens it. Empty for
   * visitors, and when the page comes back as a whole with what was just sent.
   */
  public String kept(String page, String object) {
    var faces = FacesContext.getCurrentInstance();
    if (faces.isPostback() && !faces.getPartialViewContext().isAjaxRequest() || caller.id().isEmpty()) {
      return "";
    }
    return found.computeIfAbsent(page + ":" + object, key -> drafts.load(page, object).orElse(""));
  }

  /** Tells the browser that what it keeps of this form was said for good; the bean has deleted the draft. */
  public static void forget(String page, String object) {
    PrimeFaces.current().ajax().addCallbackParam("forgotten", page + ":" + object);
  }

  /** Is this request only a draft on its way? */
  static boolean isSaving(FacesContext faces) {
    String source = faces.getExternalContext().getRequestParameterMap().get("jakarta.faces.source");
    return source != null && source.endsWith("draftSave");
  }
}
