# The table in an OpenSearch index, kept up to date by an ingestion pipeline without code: an export first, then the stream.

data "aws_partition" "current" {}

data "aws_caller_identity" "current" {}

locals {
  region = split(":", var.table_arn)[3]
}

resource "aws_opensearch_domain" "this" {
  domain_name    = var.name
  engine_version = "OpenSearch_2.17"

  cluster_config {
    instance_type          = var.instance_type
    instance_count         = var.instance_count
    zone_awareness_enabled = var.instance_count > 1

    dynamic "zone_awareness_config" {
      for_each = var.instance_count > 1 ? [1] : []

      content {
        availability_zone_count = var.instance_count % 3 == 0 ? 3 : 2
      }
    }
  }

  ebs_options {
    ebs_enabled = true
    volume_type = "gp3"
    volume_size = var.volume_size
  }

  encrypt_at_rest {
    enabled = true
  }

  node_to_node_encryption {
    enabled = true
  }

  domain_endpoint_options {
    enforce_https       = true
    tls_security_policy = "Policy-Min-TLS-1-2-PFS-2023-10"
  }

  access_policies = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "es:ESHttp*"
      Principal = { AWS = concat([aws_iam_role.this.arn], var.reader_arns) }
      Resource = join("", [
        "arn:${data.aws_partition.current.partition}:es:${local.region}:",
        "${data.aws_caller_identity.current.account_id}:domain/${var.name}/*",
      ])
    }]
  })

  tags = var.tags
}

# Holds the export, and the documents that the index refused.
resource "aws_s3_bucket" "this" {
  bucket_prefix = "${var.name}-"
  force_destroy = true
  tags          = var.tags
}

resource "aws_s3_bucket_public_access_block" "this" {
  bucket                  = aws_s3_bucket.this.id
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

resource "aws_iam_role" "this" {
  name = var.name
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { Service = "osis-pipelines.amazonaws.com" }
    }]
  })
  tags = var.tags
}

# https://docs.aws.amazon.com/opensearch-service/latest/developerguide/configure-client-ddb.html
resource "aws_iam_role_policy" "this" {
  name = "pipeline"
  role = aws_iam_role.this.name
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = concat(
      [
        {
          Effect   = "Allow"
          Action   = ["dynamodb:DescribeContinuousBackups", "dynamodb:DescribeTable", "dynamodb:ExportTableToPointInTime"]
          Resource = var.table_arn
        },
        { Effect = "Allow", Action = "dynamodb:DescribeExport", Resource = "${var.table_arn}/export/*" },
        {
          Effect   = "Allow"
          Action   = ["dynamodb:DescribeStream", "dynamodb:GetRecords", "dynamodb:GetShardIterator"]
          Resource = "${var.table_arn}/stream/*"
        },
        {
          Effect   = "Allow"
          Action   = ["s3:AbortMultipartUpload", "s3:GetObject", "s3:PutObject", "s3:PutObjectAcl"]
          Resource = "${aws_s3_bucket.this.arn}/*"
        },
        {
          Effect = "Allow"
          Action = ["es:DescribeDomain", "es:ESHttp*"]
          Resource = [for path in ["", "/*"] : join("", [
            "arn:${data.aws_partition.current.partition}:es:${local.region}:",
            "${data.aws_caller_identity.current.account_id}:domain/${var.name}${path}",
          ])]
        },
      ],
      [for arn in [var.kms_key_arn] : {
        Effect    = "Allow"
        Action    = ["kms:Decrypt", "kms:DescribeKey"]
        Resource  = arn
        Condition = { StringLike = { "kms:ViaService" = "dynamodb.*.${data.aws_partition.current.dns_suffix}" } }
      } if arn != null],
    )
  })
}

resource "aws_osis_pipeline" "this" {
  pipeline_name = var.name
  min_units     = 1
  max_units     = var.max_units

  pipeline_configuration_body = yamlencode({
    version = "2"
    "dynamodb-pipeline" = {
      source = {
        dynamodb = {
          acknowledgments = true
          tables = [{
            table_arn = var.table_arn
            stream    = { start_position = "LATEST" }
            export    = { s3_bucket = aws_s3_bucket.this.id, s3_region = local.region, s3_prefix = "export/" }
          }]
          aws = { sts_role_arn = aws_iam_role.this.arn, region = local.region }
        }
      }
      sink = [{
        opensearch = {
          hosts                 = ["https://${aws_opensearch_domain.this.endpoint}"]
          index                 = var.index
          index_type            = "custom"
          document_id           = "$${getMetadata(\"primary_key\")}"
          action                = "$${getMetadata(\"opensearch_action\")}"
          document_version      = "$${getMetadata(\"document_version\")}"
          document_version_type = "external"
          aws                   = { sts_role_arn = aws_iam_role.this.arn, region = local.region }
          dlq = { s3 = {
            bucket          = aws_s3_bucket.this.id
            region          = local.region
            key_path_prefix = "refused"
            sts_role_arn    = aws_iam_role.this.arn
          } }
        }
      }]
    }
  })

  tags       = var.tags
  depends_on = [aws_iam_role_policy.this]
}
