output "bucket_name" {
  description = "Name of the bucket with the log files"
  value       = aws_s3_bucket.this.id
}
