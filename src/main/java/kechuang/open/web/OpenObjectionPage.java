package kechuang.open.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import kechuang.claim.boundary.AnsweredObjection;
import kechuang.claim.boundary.ObjectionBoard;
import kechuang.claim.entity.ReceiptCode;
import kechuang.fault.NotFound;
import kechuang.fault.RuleViolation;
import kechuang.fault.TryLater;
import kechuang.identity.boundary.LoginDelays;
import kechuang.number.PublicNumber;
import kechuang.platform.boundary.ClientAddress;
import kechuang.platform.boundary.Messages;
import kechuang.platform.web.Display;

/** Whoever objected looks up what became of it, with the number and the code of the receipt; the code is in no address. */
@Named
@RequestScoped
public class OpenObjectionPage implements Serializable {

  private static final long serialVersionUID = 1L;
  /** Wrong numbers and codes an address tries before it has to wait. */
  private static final int FREE = 20;

  @Inject
  private transient ObjectionBoard board;
  @Inject
  private transient LoginDelays delays;
  @Inject
  private transient ClientAddress client;

  private String number;
  private String code;
  private String problem;
  private AnsweredObjection found;

  /** Looks it up; a wrong code says no more than a wrong number. */
  public void look() {
    try {
      delays.countVisit("objection-look-up",
          client.of((HttpServletRequest) FacesContext.getCurrentInstance().getExternalContext().getRequest()), FREE);
      found = board.lookUp(new PublicNumber(number == null ? "" : number), new ReceiptCode(code));
    } catch (NotFound none) {
      problem = Display.text("open.objection.none");
    } catch (TryLater later) {
      throw later;
    } catch (RuleViolation refused) {
      problem = Messages.text(Display.locale(), refused);
    }
  }

  /** What is wrong, or null. */
  public String getProblem() {
    return problem;
  }

  /** The objection, or null. */
  public AnsweredObjection getFound() {
    return found;
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }
}
