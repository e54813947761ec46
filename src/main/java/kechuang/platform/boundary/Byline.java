package kechuang.platform.boundary;

import java.util.Locale;

/** Who did something, as a timeline writes it in the reader's language; what identity knows of a person is one. */
@FunctionalInterface
public interface Byline {

  String written(Locale locale);
}
