package kechuang.provider.boundary;

import java.io.Serializable;

/**
 * What firms think of a provider, from one to five with one decimal; public from three ratings on.
 *
 * @param ratings how many there are
 */
public record Score(long ratings, String overall, String quality, String punctuality, String price)
    implements Serializable {
}
