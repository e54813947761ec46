package kechuang.platform.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/**
 * Ids in addresses: up to 18 digits, and anything else names nothing. The platform's own reading takes a sign and the
 * digits of every script, so that one thing would have many addresses.
 */
@Provider
@ApplicationScoped
public class Ids implements ParamConverterProvider {

  @Override
  @SuppressWarnings("unchecked")
  public <T> ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
    return type == long.class ? (ParamConverter<T>) new Id() : null;
  }

  private static final class Id implements ParamConverter<Long> {

    @Override
    public Long fromString(String text) {
      if (!text.matches("[0-9]{1,18}")) {
        throw new NotFoundException();
      }
      return Long.valueOf(text);
    }

    @Override
    public String toString(Long id) {
      return String.valueOf(id);
    }
  }
}
