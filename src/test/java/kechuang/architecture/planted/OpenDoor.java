package kechuang.architecture.planted;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;

/** A boundary whose author forgot to say who may call: never deployed, only shown to the rule that must catch it. */
@Stateless
public class OpenDoor {

  @RolesAllowed("auditor")
  public void closed() {
    // The rule must not catch this one.
  }

  public void open() {
    // The rule must catch this one.
  }
}
