package kechuang.claim.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.FacesContext;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import kechuang.claim.entity.Claim;
import kechuang.claim.entity.ClaimStatement.InvoiceStatement;
import kechuang.fault.RuleViolation;
import kechuang.platform.boundary.Messages;
import kechuang.platform.web.Display;

/** The invoices of a claim as they are being typed; a number that is none is told beside its own field. */
final class InvoiceLines implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int MOST = 20;
  private static final Pattern KEPT = Pattern.compile("\"invoices:(\\d{1,2}):");

  private final List<InvoiceLine> lines = new ArrayList<>();

  /** As many empty lines as a kept draft fills; at least one. */
  static InvoiceLines forDraft(String draft) {
    var lines = new InvoiceLines();
    var most = KEPT.matcher(draft).results().mapToInt(found -> Integer.parseInt(found.group(1))).max().orElse(0);
    for (int i = 0; i <= Math.min(most, MOST - 1); i++) {
      lines.add();
    }
    return lines;
  }

  static InvoiceLines of(Claim claim) {
    var lines = new InvoiceLines();
    claim.getInvoices().forEach(invoice -> lines.lines.add(InvoiceLine.of(invoice)));
    return lines;
  }

  void add() {
    if (lines.size() < MOST) {
      lines.add(new InvoiceLine());
    }
  }

  void remove(InvoiceLine line) {
    lines.remove(line);
    if (lines.isEmpty()) {
      add();
    }
  }

  List<InvoiceLine> all() {
    return lines;
  }

  /** Those that are complete and well-formed; what is wrong with the others is said beside them. */
  List<InvoiceStatement> statements() {
    var statements = new ArrayList<InvoiceStatement>();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).isComplete()) {
        try {
          statements.add(lines.get(i).statement());
        } catch (RuleViolation malformed) {
          note("form:invoices:" + i + ":number", malformed);
        }
      }
    }
    return statements;
  }

  private static void note(String field, RuleViolation wrong) {
    var faces = FacesContext.getCurrentInstance();
    faces.getViewRoot().invokeOnComponent(faces, field, (context, input) -> ((UIInput) input).setValid(false));
    faces.addMessage(field, new FacesMessage(FacesMessage.SEVERITY_ERROR, Messages.text(Display.locale(), wrong), null));
  }
}
