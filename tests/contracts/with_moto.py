"""Runs a command beside moto's server, with a pool and a person in it.

    with_moto.py COMMAND [ARGUMENT ...]

The command finds MOTO_POOL in its environment, a JSON object:
{"endpoint", "poolId", "clientId", "password"}. All PEOPLE below have that password. The server listens on a loopback port
of the system's choosing and ends with the command, whose exit code becomes this program's.
"""

import json
import logging
import os
import subprocess
import sys

import boto3
from moto.server import ThreadedMotoServer

# The region that moto assumes for requests without a signature, as a user's are.
REGION = "us-east-1"
PASSWORD = "Made-for-moto-1"
# One for each test, so that they do not change each other's factors and sessions.
PEOPLE = ("ada", "ben", "cleo", "dora", "emil", "fay", "gus", "hedy", "ivan")


def prepare(endpoint):
    """Makes a pool with optional second steps, a client and the people; returns what MOTO_POOL says of them."""
    # The server believes any credentials; boto3 insists on having some, and these cannot be anybody's.
    admin = boto3.client(
        "cognito-idp",
        endpoint_url=endpoint,
        region_name=REGION,
        aws_access_key_id="nobody",
        aws_secret_access_key="nothing",
    )
    pool = admin.create_user_pool(PoolName="Example", MfaConfiguration="OFF")["UserPool"]["Id"]
    admin.set_user_pool_mfa_config(
        UserPoolId=pool,
        MfaConfiguration="OPTIONAL",
        SmsMfaConfiguration={"SmsConfiguration": {"SnsCallerArn": "arn:aws:iam::123456789012:role/sms"}},
        SoftwareTokenMfaConfiguration={"Enabled": True},
    )
    flows = ["ALLOW_USER_SRP_AUTH", "ALLOW_USER_PASSWORD_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"]
    # Without a secret: moto's secrets hold hyphens, which the service's pattern for them excludes.
    client = admin.create_user_pool_client(
        UserPoolId=pool, ClientName="desktop", GenerateSecret=False, ExplicitAuthFlows=flows
    )["UserPoolClient"]["ClientId"]
    for name in PEOPLE:
        attributes = {
            "email": f"{name}@example.com",
            "email_verified": "true",
            "phone_number": "+15555550123",
            "phone_number_verified": "true",
        }
        admin.admin_create_user(
            UserPoolId=pool,
            Username=name,
            UserAttributes=[{"Name": key, "Value": value} for key, value in attributes.items()],
        )
        admin.admin_set_user_password(UserPoolId=pool, Username=name, Password=PASSWORD, Permanent=True)
    return {"endpoint": endpoint, "poolId": pool, "clientId": client, "password": PASSWORD}


def main(command):
    if not command:
        sys.exit("with_moto.py COMMAND [ARGUMENT ...]")
    # A line for every request, and a traceback for what moto lacks, would hide the command's own output.
    logging.getLogger("werkzeug").setLevel(logging.CRITICAL)
    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    try:
        host, port = server.get_host_and_port()
        pool = json.dumps(prepare(f"http://{host}:{port}"))
        return subprocess.run(command, env=os.environ | {"MOTO_POOL": pool}, check=False).returncode
    finally:
        server.stop()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
