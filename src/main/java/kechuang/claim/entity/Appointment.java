package kechuang.claim.entity;

import java.io.Serializable;
import java.time.LocalDate;

/** Which two go where, and when. */
public record Appointment(Long first, Long second, LocalDate day, String place) implements Serializable {
}
