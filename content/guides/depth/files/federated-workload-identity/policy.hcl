server {
  trust_domain = "example.com"
  ca_ttl = "24h"
  default_x509_svid_ttl = "1h"
  jwt_issuer = "https://spire.example.com"
}

plugins {
  DataStore "sql" {
    plugin_data {
      database_type = "postgres"
      connection_string = "dbname=spire sslmode=verify-full"
    }
  }
  NodeAttestor "k8s_psat" {
    plugin_data {
      clusters = {
        "prod-eu-1" = {
          service_account_allow_list = ["spire-system:spire-agent"]
        }
      }
    }
  }
  KeyManager "aws_kms" {
    plugin_data {
      region = "eu-central-1"
      key_identifier_file = "/run/spire/data/key-id"
    }
  }
}
