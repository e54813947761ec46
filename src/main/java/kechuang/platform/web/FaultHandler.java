package kechuang.platform.web;

import jakarta.ejb.EJBAccessException;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.UINamingContainer;
import jakarta.faces.component.UISelectBoolean;
import jakarta.faces.component.UISelectMany;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitHint;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.PhaseId;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.concurrent.atomic.AtomicReference;
import kechuang.fault.NotFound;
import kechuang.fault.Problem;
import kechuang.fault.Problems;
import kechuang.fault.RuleViolation;
import kechuang.platform.boundary.Messages;
import kechuang.platform.boundary.Refusals;

/**
 * The one place where a page turns a failure into words. A refusal becomes a message on the page it came from, beside
 * its field where it names one; what is not there, or not the caller's, becomes 404; an error of the program becomes a
 * message with the incident number after a button, and the error page on opening. Where a draft cannot be kept the
 * browser is told, and keeps it.
 */
public class FaultHandler extends ExceptionHandlerWrapper {

  private static final Logger LOG = System.getLogger(FaultHandler.class.getName());

  /** Around the handler Faces brings. */
  public FaultHandler(ExceptionHandler wrapped) {
    super(wrapped);
  }

  @Override
  public void handle() {
    FacesContext faces = FacesContext.getCurrentInstance();
    for (Iterator<ExceptionQueuedEvent> events = getUnhandledExceptionQueuedEvents().iterator(); events.hasNext();) {
      if (isHandled(faces, getRootCause(events.next().getContext().getException()))) {
        events.remove();
      }
    }
    getWrapped().handle();
  }

  private static boolean isHandled(FacesContext faces, Throwable failure) {
    if (DraftPage.isSaving(faces)) {
      LOG.log(Level.DEBUG, "A draft was not kept", failure);
      return answer(faces, 409);
    }
    if (failure instanceof ViewExpiredException) {
      return faces.getPartialViewContext().isAjaxRequest() && reopen(faces);
    }
    var refusal = Refusals.in(failure).orElse(null);
    if (refusal instanceof NotFound) {
      return answer(faces, 404);
    }
    if (refusal instanceof EJBAccessException) {
      return isDrawing(faces) ? answer(faces, 403) : say(faces, Display.text("layout.error.forbidden.text"));
    }
    if (refusal instanceof RuleViolation violation && !isDrawing(faces)) {
      return refuse(faces, violation);
    }
    return !isDrawing(faces) && faces.isPostback() && apologise(faces, failure);
  }

  /** Opening or drawing a page: there is no form to put a message on. */
  private static boolean isDrawing(FacesContext faces) {
    return faces.getCurrentPhaseId() == PhaseId.RENDER_RESPONSE || faces.getViewRoot() == null;
  }

  private static boolean refuse(FacesContext faces, RuleViolation violation) {
    if (violation instanceof Problems problems && problems.list() != null) {
      problems.list().forEach(FaultHandler::note);
      return go(faces);
    }
    return say(faces, Messages.text(Display.locale(), violation));
  }

  /** Says one thing that is wrong, beside its field where the page has it; for pages that say so before they are sent. */
  public static void note(Problem problem) {
    FacesContext faces = FacesContext.getCurrentInstance();
    String field = problem.field().isEmpty() ? null : complainAt(faces, problem.field());
    faces.addMessage(field, error(Messages.text(Display.locale(), problem)));
  }

  /** PrimeFaces shows an invalid field as it was submitted, and after the model took its value that is nothing. */
  private static void keepTyped(FacesContext faces, UIInput field) {
    var typed = faces.getExternalContext().getRequestParameterValuesMap();
    var id = field.getClientId(faces);
    var values = typed.getOrDefault(id, typed.get(id + "_input"));
    if (field instanceof UISelectMany) {
      field.setSubmittedValue(values == null ? new String[0] : values);
    } else if (values != null && !(field instanceof UISelectBoolean)) {
      field.setSubmittedValue(values[0]);
    }
  }

  /**
   * Marks the input by that id, wherever it is on the page as it is shown; of rows the one that a path such as
   * {@code conditions:1:textZh} leads to. Answers what the input is called there, or null if there is none.
   */
  private static String complainAt(FacesContext faces, String id) {
    var found = new AtomicReference<String>();
    faces.getViewRoot().visitTree(VisitContext.createVisitContext(faces, null,
        EnumSet.of(VisitHint.SKIP_UNRENDERED)), (visit, component) -> {
      if (component instanceof UIInput input && (id.equals(component.getId())
          || id.indexOf(UINamingContainer.getSeparatorChar(faces)) > 0 && component.getClientId(faces).endsWith(":" + id))) {
        input.setValid(false);
        keepTyped(faces, input);
        found.set(component.getClientId(faces));
        return VisitResult.COMPLETE;
      }
      return VisitResult.ACCEPT;
    });
    return found.get();
  }

  private static boolean apologise(FacesContext faces, Throwable failure) {
    Object incident = faces.getExternalContext().getRequestMap().get(RequestGate.INCIDENT);
    LOG.log(Level.ERROR, "Incident " + incident, failure);
    return say(faces, Display.text("layout.error.failed.text") + Display.text("layout.error.incident", incident));
  }

  private static boolean say(FacesContext faces, String sentence) {
    faces.addMessage(null, error(sentence));
    return go(faces);
  }

  private static FacesMessage error(String sentence) {
    return new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, null);
  }

  private static boolean go(FacesContext faces) {
    faces.validationFailed();
    faces.renderResponse();
    return true;
  }

  private static boolean answer(FacesContext faces, int status) {
    var web = faces.getExternalContext();
    if (web.isResponseCommitted()) {
      return false;
    }
    try {
      if (faces.getPartialViewContext().isAjaxRequest() && !DraftPage.isSaving(faces)) {
        return reopen(faces);
      }
      web.responseSendError(status, null);
      faces.responseComplete();
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A button of a page that is gone: it opens anew, and what was typed is offered again. */
  private static boolean reopen(FacesContext faces) {
    var web = faces.getExternalContext();
    try {
      web.redirect(web.getRequestContextPath() + PageAddress.of((HttpServletRequest) web.getRequest()));
      faces.responseComplete();
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
