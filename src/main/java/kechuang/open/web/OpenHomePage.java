package kechuang.open.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import kechuang.platform.web.Display;
import kechuang.platform.web.Step;

/** The front door: what the portal is for and the way money takes from application to account. */
@Named
@RequestScoped
public class OpenHomePage implements Serializable {

  private static final long serialVersionUID = 1L;

  /** The way in five steps, as the step bar of every case shows it. */
  public List<Step> getSteps() {
    return Stream.of("apply", "issue", "order", "redeem", "pay").map(OpenHomePage::step).toList();
  }

  private static Step step(String key) {
    return new Step(key, Display.text("open.home.step." + key), Step.Status.WAITING,
        Display.text("open.home.step." + key + ".detail"));
  }
}
