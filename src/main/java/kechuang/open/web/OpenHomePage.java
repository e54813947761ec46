package kechuang.open.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import kechuang.application.boundary.RoundBoard;
import kechuang.application.boundary.RoundProgress;
import kechuang.open.boundary.FrontDoor;
import kechuang.open.boundary.YearBoard;
import kechuang.open.boundary.YearSoFar;
import kechuang.platform.web.Display;
import kechuang.platform.web.Step;

/** The front door: what is open now, how money takes its way, what is about to be paid. */
@Named
@RequestScoped
public class OpenHomePage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject
  private RoundBoard board;
  @Inject
  private FrontDoor door;

  @Inject
  private YearBoard year;

  private List<RoundProgress> rounds;
  private List<FrontDoor.Announced> notices;

  /** The way in five steps, as the step bar of every case shows it. */
  public List<Step> getSteps() {
    return Stream.of("apply", "issue", "order", "redeem", "pay").map(OpenHomePage::step).toList();
  }

  private static Step step(String key) {
    return new Step(key, Display.text("open.home.step." + key), Step.Status.WAITING,
        Display.text("open.home.step." + key + ".detail"));
  }

  /** Those that take applications today. */
  public List<RoundProgress> getRounds() {
    if (rounds == null) {
      rounds = board.open();
    }
    return rounds;
  }

  /** The year so far; null before the first round of all. */
  public YearSoFar getYear() {
    return year.now().orElse(null);
  }

  public List<FrontDoor.Announced> getNotices() {
    if (notices == null) {
      notices = door.notices();
    }
    return notices;
  }
}
