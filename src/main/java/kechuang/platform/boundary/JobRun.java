package kechuang.platform.boundary;

/**
 * One run of a job on one node.
 *
 * @param name the job
 * @param token grows with every claim; a run with an older token has lost its lease and must write nothing more
 */
public record JobRun(String name, long token) {
}
