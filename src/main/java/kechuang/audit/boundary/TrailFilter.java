package kechuang.audit.boundary;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * Which rows of the trail to look at; a null part does not narrow.
 *
 * @param entity table, {@code voucher}
 * @param entityId key of the row in it
 * @param actor id of the account, or a reserved actor such as {@code system}
 * @param request number of the request that wrote them
 * @param op INSERT, UPDATE, DELETE or EVENT
 * @param from first day, in the city's time
 * @param until last day
 */
public record TrailFilter(String entity, String entityId, String actor, String request, String op, LocalDate from,
    LocalDate until) implements Serializable {

  public static final TrailFilter ALL = new TrailFilter(null, null, null, null, null, null, null);
}
