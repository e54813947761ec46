package kechuang.provider.boundary;

/**
 * Which providers of the directory are wanted.
 *
 * @param service only those that offer it; null for all
 * @param county only those of this county, {@link #ELSEWHERE} for those from elsewhere; null for all
 * @param text part of the name; null for all
 */
public record DirectoryFilter(String service, String county, String text) {

  /** In the place of a county. */
  public static final String ELSEWHERE = "ELSEWHERE";
}
