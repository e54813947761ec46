package kechuang.claim.boundary;

import java.io.Serializable;
import kechuang.platform.boundary.Bilingual;

/**
 * A listed provider as the firm chooses it.
 *
 * @param services the kinds it offers, joined for reading
 */
public record ProviderRow(long id, String name, String creditCode, Bilingual county, Bilingual services)
    implements Serializable {
}
