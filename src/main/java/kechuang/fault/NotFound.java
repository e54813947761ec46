package kechuang.fault;

import jakarta.ejb.ApplicationException;

/** There is no such thing, or it is not the caller's: both look alike from outside. */
@ApplicationException(rollback = true, inherited = true)
public class NotFound extends RuntimeException {

  public NotFound(String what, Object id) {
    super(what + " " + id);
  }
}
