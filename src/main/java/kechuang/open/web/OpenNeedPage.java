package kechuang.open.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import kechuang.fault.NotFound;
import kechuang.market.boundary.NeedBoard;
import kechuang.market.boundary.PublicNeed;
import kechuang.platform.boundary.Caller;

/** One need for everybody; registered providers go on from here to their offer. */
@Named
@RequestScoped
public class OpenNeedPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject
  private transient NeedBoard board;
  @Inject
  private transient Caller caller;

  private String number;
  private transient PublicNeed shown;

  /** Finds it; what is not public, or not any more, is not there. */
  public PublicNeed getShown() {
    if (shown == null) {
      shown = board.find(number).orElseThrow(() -> new NotFound("need", number));
    }
    return shown;
  }

  public boolean isProvider() {
    return caller.is("provider");
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }
}
