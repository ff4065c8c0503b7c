/** Ports inside the pod of the UI: nginx with the pages, and what answers their questions. */
export const PORTS = { frontend: 8081, backend: 8090 } as const;

/**
 * The configuration of nginx in front of the UI: its pages, and its questions passed on to the backend beside it. Only pages that
 * nginx itself gives may ask: no other origin is let in, for the UI is reached by port-forward.
 */
export const NGINX = `server {
  listen ${PORTS.frontend};
  server_name localhost;
  root /app;
  index index.html;
  client_max_body_size 1G;

  location /healthz {
    access_log off;
    add_header Content-Type text/plain;
    return 200 "ok";
  }

  location /api {
    proxy_http_version 1.1;
    proxy_pass_request_headers on;
    proxy_pass http://127.0.0.1:${PORTS.backend};
  }

  location / {
    try_files $uri $uri/ /index.html;
  }
}
`;
