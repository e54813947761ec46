package kechuang.platform.boundary;

import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ejb.Singleton;

/**
 * The two doors to the database. {@code portal} is the work of the pages, as {@code kc_app}: it reads and writes rows,
 * and can change no table. {@code trail} is the auditor's page, as {@code kc_auditor}: it reads the trail and nothing
 * else. Where they lead and with which password is configuration, {@code kechuang.db.*} and {@code kechuang.trail.*}.
 *
 * <p>A lost server is noticed at the next borrow: connections are validated, and one that fails throws out all others.
 * The driver keeps the plans of repeated statements.
 */
@DataSourceDefinition(
    name = DataSources.PORTAL,
    className = "org.postgresql.ds.PGSimpleDataSource",
    url = "${MPCONFIG=kechuang.db.url}",
    user = "${MPCONFIG=kechuang.db.user}",
    password = "${MPCONFIG=kechuang.db.password}",
    initialPoolSize = 2,
    minPoolSize = 2,
    maxPoolSize = 20,
    maxIdleTime = 300,
    properties = {
        "fish.payara.is-connection-validation-required=true",
        "fish.payara.connection-validation-method=custom-validation",
        "fish.payara.validation-classname=org.glassfish.api.jdbc.validation.PostgresConnectionValidation",
        "fish.payara.validate-atmost-once-period-in-seconds=3",
        "fish.payara.fail-all-connections=true",
        "fish.payara.max-wait-time-in-millis=5000",
        "connectTimeout=3",
        "socketTimeout=30",
        "tcpKeepAlive=true",
        "options=-c lock_timeout=2s -c statement_timeout=10s -c idle_in_transaction_session_timeout=15s",
        "prepareThreshold=3",
        "preparedStatementCacheQueries=512",
        "reWriteBatchedInserts=true",
        "applicationName=portal"
    })
@DataSourceDefinition(
    name = DataSources.TRAIL,
    className = "org.postgresql.ds.PGSimpleDataSource",
    url = "${MPCONFIG=kechuang.db.url}",
    user = "${MPCONFIG=kechuang.trail.user}",
    password = "${MPCONFIG=kechuang.trail.password}",
    initialPoolSize = 0,
    minPoolSize = 0,
    maxPoolSize = 4,
    maxIdleTime = 120,
    properties = {
        "fish.payara.is-connection-validation-required=true",
        "fish.payara.connection-validation-method=custom-validation",
        "fish.payara.validation-classname=org.glassfish.api.jdbc.validation.PostgresConnectionValidation",
        "fish.payara.fail-all-connections=true",
        "fish.payara.max-wait-time-in-millis=5000",
        "connectTimeout=3",
        "socketTimeout=60",
        "tcpKeepAlive=true",
        "readOnly=true",
        "applicationName=portal-trail"
    })
@Singleton
public class DataSources {

  /** The portal's own data source, as {@code kc_app}. */
  public static final String PORTAL = "java:global/jdbc/portal";

  /** The auditor's data source, as {@code kc_auditor}: read only. */
  public static final String TRAIL = "java:global/jdbc/trail";
}
