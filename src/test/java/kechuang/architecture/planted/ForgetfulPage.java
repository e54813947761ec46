package kechuang.architecture.planted;

import jakarta.faces.view.ViewScoped;
import java.io.Serializable;
import java.util.List;

/** A page that keeps what no other node could be given: never deployed, only shown to the rule that must catch it. */
@ViewScoped
public class ForgetfulPage implements Serializable {

  private static final long serialVersionUID = 1L;

  private List<Kept> caught;
  private transient List<Lost> asked;

  List<Object> all() {
    return List.of(caught, asked);
  }

  /** The rule must catch what lies inside. */
  record Kept(Lost deep) implements Serializable {
  }

  /** Cannot be written out. */
  record Lost(String text) {
  }
}
